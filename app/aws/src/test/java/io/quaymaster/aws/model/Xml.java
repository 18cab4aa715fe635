package io.quaymaster.aws.model;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** XML by the shapes of a model. */
final class Xml {
  private Xml() {}

  static Element parse(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(text)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new Violation("not XML: " + text);
    }
  }

  static Object read(Shape shape, Element at) {
    if (shape.type().equals("structure")) {
      Map<String, Object> read = new LinkedHashMap<>();
      shape
          .members()
          .forEach(
              (name, member) -> {
                List<Element> found = children(at, nameOf(name, member));
                if (member.type().equals("list") && member.flattened()) {
                  if (!found.isEmpty()) {
                    read.put(
                        name, found.stream().map(e -> read(member.part("member"), e)).toList());
                  }
                } else if (!found.isEmpty()) {
                  read.put(name, read(member, found.getFirst()));
                }
              });
      return read;
    }
    return shape.type().equals("list")
        ? children(at, shape.part("member").locationName().orElse("member")).stream()
            .map(e -> read(shape.part("member"), e))
            .toList()
        : Scalars.read(shape, at.getTextContent(), at.getTagName());
  }

  private static String nameOf(String name, Shape member) {
    return member.type().equals("list") && member.flattened()
        ? member.locationName().or(() -> member.part("member").locationName()).orElse(name)
        : member.locationName().orElse(name);
  }

  private static List<Element> children(Element at, String name) {
    List<Element> found = new ArrayList<>();
    for (Node n = at.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e && e.getTagName().equals(name)) {
        found.add(e);
      }
    }
    return found;
  }

  /** The members of a structure as elements. */
  static void write(StringBuilder out, Shape shape, Map<String, Object> value) {
    shape
        .members()
        .forEach(
            (name, member) -> {
              Object part = value.get(name);
              if (part != null && member.location().equals("body")) {
                element(out, member.locationName().orElse(name), member, part);
              }
            });
  }

  private static void element(StringBuilder out, String name, Shape shape, Object value) {
    if (shape.type().equals("list") && shape.flattened()) {
      Trees.list(value).forEach(item -> element(out, name, shape.part("member"), item));
      return;
    }
    out.append('<').append(name).append('>');
    switch (shape.type()) {
      case "structure" -> write(out, shape, Trees.map(value));
      case "list" -> {
        String item = shape.part("member").locationName().orElse("member");
        Trees.list(value).forEach(e -> element(out, item, shape.part("member"), e));
      }
      case "map" ->
          Trees.map(value)
              .forEach(
                  (key, part) -> {
                    out.append("<entry>");
                    element(
                        out,
                        shape.part("key").locationName().orElse("key"),
                        shape.part("key"),
                        key);
                    element(
                        out,
                        shape.part("value").locationName().orElse("value"),
                        shape.part("value"),
                        part);
                    out.append("</entry>");
                  });
      default -> out.append(escape(String.valueOf(value)));
    }
    out.append("</").append(name).append('>');
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
