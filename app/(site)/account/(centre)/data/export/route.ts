// Hands a person everything that is kept about them, as a file. By POST from our own pages only: it is written into the
// activity of the account, and no link from elsewhere may cause that.
import { requirePass } from '#lib/auth/access.ts';
import { environment } from '#lib/auth/environment.ts';
import { requireSameOrigin } from '#lib/auth/same-origin.ts';
import { failedFormResponse } from '#lib/errors/failed-form-response.ts';
import { ownExport } from '#lib/spacetime/server/reads/own-export.ts';

export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request.headers, environment().siteUrl);
    const { token } = await requirePass();
    const everything = await ownExport(token);
    const day = new Date().toISOString().slice(0, 10);
    return new Response(everything, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="hollowmere-${day}.json"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    return failedFormResponse(request, error, '/account/data');
  }
}
