/// The pane of the recording proxies: what to pass on where to, and those that run.
package divide.inspector.ui.proxy;
