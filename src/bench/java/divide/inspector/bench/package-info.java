/// Benchmarks: programs that measure, each with one command and its figures in `src/docs/benchmarks.md`. They are no
/// tests and no part of the program.
package divide.inspector.bench;
