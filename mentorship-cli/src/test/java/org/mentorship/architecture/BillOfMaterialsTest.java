package org.mentorship.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.mentorship.cli.Project;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The bill of materials has no parent, so nothing but this test keeps it in step with the modules. */
class BillOfMaterialsTest {
    private final Document root = pom("pom.xml");
    private final Document bom = pom("mentorship-bom/pom.xml");

    @Test
    void has_the_version_of_the_project_and_nothing_inherited() throws Exception {
        assertThat(texts(bom, "/project/version")).isEqualTo(texts(root, "/project/version"));
        assertThat(texts(bom, "/project/parent")).isEmpty();
    }

    @Test
    void names_every_module_that_can_be_depended_on_and_nothing_else() throws Exception {
        List<String> modules = texts(root, "/project/modules/module");
        modules.removeAll(List.of("mentorship-benchmarks", "mentorship-bom"));
        assertThat(texts(bom, "/project/dependencyManagement/dependencies/dependency/artifactId"))
                .containsExactlyElementsOf(modules);
        assertThat(texts(bom, "/project/dependencyManagement/dependencies/dependency/groupId"))
                .containsOnly("org.mentorship");
    }

    private static Document pom(String file) {
        Path path = Project.root().resolve(file);
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(path.toFile());
        } catch (Exception e) {
            throw new AssertionError(path.toString(), e);
        }
    }

    private static List<String> texts(Document pom, String path) throws Exception {
        NodeList nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().trim());
        }
        return texts;
    }
}
