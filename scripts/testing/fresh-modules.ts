// Before each test file: whatever modules of ours remember (an environment that was read, a client that was made) is forgotten.
// Test files share a process and the packages that were loaded into it, but nothing that one of them did.
import { vi } from 'vitest';

vi.resetModules();
