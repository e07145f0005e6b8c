/// Exchanges on their way to other programs: as CSV and as JSON lines (`export.md`).
package divide.inspector.capture.export;
