// Programs of the graphics card: two shaders, linked, with attributes where the caller keeps them.

export interface Attribute {
  readonly name: string;
  /** Kaplay sets up the first three once, and takes them to stay as they are. */
  readonly index: number;
}

/** @throws Error with what the graphics card says against it. */
export function programOf(
  gl: WebGLRenderingContext,
  vertex: string,
  fragment: string,
  attributes: readonly Attribute[],
): WebGLProgram {
  const program = gl.createProgram();
  const shaders = [shaderOf(gl, gl.VERTEX_SHADER, vertex), shaderOf(gl, gl.FRAGMENT_SHADER, fragment)];
  for (const shader of shaders) gl.attachShader(program, shader);
  for (const { name, index } of attributes) gl.bindAttribLocation(program, index, name);
  gl.linkProgram(program);
  const isLinked: unknown = gl.getProgramParameter(program, gl.LINK_STATUS);
  // A lost context links nothing; it is told of by an event of its own.
  if (isLinked !== true && !gl.isContextLost()) {
    const reasons = [...shaders.map((shader) => gl.getShaderInfoLog(shader)), gl.getProgramInfoLog(program)];
    throw new Error(`A program that draws was refused: ${reasons.filter(Boolean).join(' ')}`);
  }
  for (const shader of shaders) gl.deleteShader(shader);
  return program;
}

/** What the graphics card draws by from now on. */
export function drawBy(gl: WebGLRenderingContext, program: WebGLProgram | null): void {
  // biome-ignore lint/correctness/useHookAtTopLevel: no hook of React, but what WebGL calls it.
  gl.useProgram(program);
}

function shaderOf(gl: WebGLRenderingContext, kind: GLenum, source: string): WebGLShader {
  const shader = gl.createShader(kind);
  if (!shader) throw new Error('The graphics card makes no shader.');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}
