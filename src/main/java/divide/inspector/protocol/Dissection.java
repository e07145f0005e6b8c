package divide.inspector.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A frame taken apart: every byte belongs to one field, in order, and everything worth saying is said.
///
/// @param kind which kind of frame
/// @param bytes the frame's bytes and whatever came with them; never changed
/// @param fields the fields in wire order
/// @param awaited what the next byte belongs to, when the frame is not whole
/// @param findings what was found, in wire order
/// @param facts what was computed from the frame and stands in none of its bytes
/// @param summary the frame in a few words: `divide(200, 100)`, `2.0`
public record Dissection(
        FrameKind kind,
        byte[] bytes,
        List<DissectedField> fields,
        Optional<Awaited> awaited,
        List<Finding> findings,
        List<Fact> facts,
        String summary) {
    public Dissection {
        fields = List.copyOf(fields);
        findings = findings.stream()
                .sorted(Comparator.comparingInt(Finding::offset))
                .toList();
        facts = List.copyOf(facts);
    }

    /// This frame with a finding that its own bytes don't give.
    public Dissection with(Finding finding) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(finding);
        return new Dissection(kind, bytes, fields, awaited, more, facts, summary);
    }

    /// This frame with the finding that it answers no request that was seen.
    public Dissection unpaired() {
        return with(Finding.at(FindingKind.UNPAIRED, Field.UNDECODED, 0, length(), length()));
    }

    /// This frame with the finding that another request than its own may have been answered by it.
    public Dissection uncertain() {
        return with(Finding.at(FindingKind.UNCERTAIN_PAIR, Field.UNDECODED, 0, length()));
    }

    /// This frame with the finding that bytes were lost behind it.
    ///
    /// @param lost how many, 0 when that isn't known
    public Dissection cutByLoss(long lost) {
        return with(Finding.at(FindingKind.LOST, Field.UNDECODED, length(), 0, lost, kind));
    }

    /// How many bytes there are.
    public int length() {
        return bytes.length;
    }

    /// How bad the worst finding is.
    public Optional<Severity> worst() {
        return findings.stream().map(Finding::severity).max(Comparator.naturalOrder());
    }

    /// The field that has the byte at `offset`. Takes few steps also in a frame of very many fields.
    public Optional<DissectedField> fieldAt(int offset) {
        int low = 0;
        int high = fields.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (fields.get(middle).offset() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && fields.get(low - 1).covers(offset) ? Optional.of(fields.get(low - 1)) : Optional.empty();
    }
}
