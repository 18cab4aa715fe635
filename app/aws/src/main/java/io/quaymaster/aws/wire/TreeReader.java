package io.quaymaster.aws.wire;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads answers. */
final class TreeReader {
  private TreeReader() {}

  static Tree xml(String text) throws IOException {
    if (text.isBlank()) {
      return Tree.EMPTY;
    }
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      InputSource source = new InputSource(new StringReader(text));
      return element(factory.newDocumentBuilder().parse(source).getDocumentElement());
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("not XML: " + e.getMessage(), e);
    }
  }

  private static Tree element(Element element) {
    List<Tree> children = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(element(child));
      }
    }
    String text = children.isEmpty() ? element.getTextContent() : "";
    return new Tree(element.getTagName(), text, children);
  }

  static Tree json(String text) throws IOException {
    if (text.isBlank()) {
      return Tree.EMPTY;
    }
    JsonNode node = ObjectMapper.getDefault().readValue(text, JsonNode.class);
    return node == null ? Tree.EMPTY : json("", node);
  }

  private static Tree json(String name, JsonNode node) {
    List<Tree> children = new ArrayList<>();
    if (node.isObject()) {
      node.entries().forEach(entry -> children.add(json(entry.getKey(), entry.getValue())));
    } else if (node.isArray()) {
      node.values().forEach(item -> children.add(json("", item)));
    }
    boolean leaf = !node.isContainerNode() && !node.isNull();
    return new Tree(name, leaf ? node.coerceStringValue() : "", children);
  }
}
