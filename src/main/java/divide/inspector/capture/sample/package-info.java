/// Traffic to learn from: small captures that are written down as text and played into a recorder.
package divide.inspector.capture.sample;
