// Where drizzle-kit finds the schema and puts the migrations: `npx drizzle-kit generate` in this folder.

import { defineConfig } from 'drizzle-kit';

export default defineConfig({ dialect: 'postgresql', schema: './src/storage/schema.ts', out: './drizzle' });
