package divide.inspector.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The names in the FXML: one for each, and what people hear who don't see the window.
class FxmlTest {
    private static final List<String> TOUCHED = words("""
            Button ToggleButton CheckBox ChoiceBox ComboBox TextField TextArea Hyperlink MenuBar MenuItem CheckMenuItem
            SplitPane ScrollPane TitledPane TableView TableColumn ListView HexView FieldTable FindingList""");

    /// What has no words on it that could be read out.
    private static final List<String> MUTE = words("ChoiceBox ComboBox TextField TextArea TableView ListView MenuBar");

    private static final Pattern OWN_CLASS = Pattern.compile("divide\\.inspector(\\.[a-z]+)+\\.[A-Z]\\w*");

    private record Node(Path file, Element element) {
        String kind() {
            return element.getTagName();
        }

        String id() {
            return element.getAttribute("fx:id");
        }

        String get(String attribute) {
            return element.getAttribute(attribute);
        }

        @Override
        public String toString() {
            return file.getFileName() + ": " + kind() + " " + id();
        }
    }

    private static List<String> words(String text) {
        return List.of(text.split("\\s+"));
    }

    private static List<Node> nodes() throws Exception {
        List<Node> nodes = new ArrayList<>();
        for (Path file : Sources.below(Sources.FXML, ".fxml")) {
            NodeList all = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getElementsByTagName("*");
            IntStream.range(0, all.getLength())
                    .mapToObj(index -> new Node(file, (Element) all.item(index)))
                    .forEach(nodes::add);
        }
        return nodes;
    }

    private static Stream<String> ids() throws Exception {
        return nodes().stream().map(Node::id).filter(id -> !id.isEmpty());
    }

    @Test
    void everyNameIsUniqueInTheWindow() throws Exception {
        Set<String> seen = new HashSet<>();
        assertEquals(List.of(), ids().filter(id -> !seen.add(id)).toList());
    }

    /// Tests open the whole module to each other, so a package that isn't open fails in the shipped program alone.
    @Test
    void thePackageOfEveryClassIsOpenToTheLoader() throws Exception {
        String module = Files.readString(Path.of("src/main/java/module-info.java"));
        List<String> closed = ownClasses()
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .distinct()
                .filter(name -> !module.contains("opens " + name + " to\n            javafx.fxml"))
                .toList();
        assertEquals(List.of(), closed);
        assertTrue(ownClasses().anyMatch(name -> name.endsWith(".HexView")));
    }

    /// Controllers and imported controls alike.
    private static Stream<String> ownClasses() throws Exception {
        List<String> names = new ArrayList<>();
        for (Path file : Sources.below(Sources.FXML, ".fxml")) {
            OWN_CLASS
                    .matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(names::add);
        }
        return names.stream();
    }

    @Test
    void whatAUserCanTouchHasAName() throws Exception {
        List<Node> nameless = nodes().stream()
                .filter(node -> TOUCHED.contains(node.kind()) && node.id().isEmpty())
                .toList();
        assertEquals(List.of(), nameless);
    }

    @Test
    void whatHasNoWordsOnItSaysWhatItIs() throws Exception {
        List<Node> silent = nodes().stream()
                .filter(node ->
                        MUTE.contains(node.kind()) && node.get("accessibleText").isEmpty())
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void noNodeHasASecondName() throws Exception {
        List<Node> twice =
                nodes().stream().filter(node -> !node.get("id").isEmpty()).toList();
        assertEquals(List.of(), twice);
    }
}
