/// The tour: cards beside the real controls that lead a newcomer through the first calls.
package divide.inspector.ui.tour;
