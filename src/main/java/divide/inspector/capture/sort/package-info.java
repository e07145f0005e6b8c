/// Orders of the exchanges of a store: by any column of a list, over all of them, without an object for each.
package divide.inspector.capture.sort;
