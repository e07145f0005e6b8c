/// The program from outside: its launch options, its window wired by hand, and what it does without one.
package divide.inspector.app;
