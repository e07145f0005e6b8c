/// Capture files: exchanges as the packets of TCP connections, written and found again.
package divide.inspector.capture.file;
