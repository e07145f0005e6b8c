/// The filter: the language in which exchanges are looked for (`src/docs/filter.md`), what completes it, and what it
/// finds in a store.
package divide.inspector.capture.filter;
