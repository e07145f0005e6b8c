/// What panes share with the toolkit: the live feed, background work, texts, themes, and how fields are checked and
/// shown.
package divide.inspector.ui.fx;
