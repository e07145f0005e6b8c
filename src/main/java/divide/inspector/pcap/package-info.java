/// Capture files and what they carry: pcapng and pcap, the link layers, IP, and TCP put together again.
package divide.inspector.pcap;
