/// What panes share with the toolkit: the live feed, background work, texts and themes.
package divide.inspector.ui.fx;
