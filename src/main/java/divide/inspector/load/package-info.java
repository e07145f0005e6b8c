/// Load runs: many calls over many connections, each answer checked, each latency counted.
package divide.inspector.load;
