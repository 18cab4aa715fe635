package io.quaymaster.aws.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Answers in the words of a protocol. */
final class Answers {
  private static final String REQUEST_ID = "7a62c49f-347e-4fc4-9331-6e8e7a96aa73";
  private final ServiceModel model;

  Answers(ServiceModel model) {
    this.model = model;
  }

  /** What goes over the wire. */
  record Wire(int status, String contentType, Map<String, String> headers, String body) {}

  Wire of(String operation, Map<String, Object> answer) {
    Optional<Shape> output = model.shape(operation, "output");
    output.ifPresent(shape -> Constraints.ofAnswer(shape, answer, operation + " answers"));
    return switch (model.protocol()) {
      case "json" -> new Wire(200, contentType(), Map.of(), Trees.write(answer));
      case "rest-json" -> restJson(operation, output, answer);
      case "rest-xml" -> restXml(operation, output, answer);
      default -> new Wire(200, contentType(), Map.of(), query(operation, output, answer));
    };
  }

  private int status(String operation) {
    Object code = Trees.map(model.operation(operation).get("http")).get("responseCode");
    return code == null ? 200 : Integer.parseInt(String.valueOf(code));
  }

  private Wire restXml(String operation, Optional<Shape> output, Map<String, Object> answer) {
    StringBuilder xml = new StringBuilder();
    output.ifPresent(shape -> Xml.write(xml, shape, answer));
    String root = operation + "Result";
    return new Wire(
        status(operation),
        contentType(),
        headers(output, answer),
        status(operation) == 204 ? "" : "<" + root + ">" + xml + "</" + root + ">");
  }

  /** One that has a payload is that payload and nothing else. */
  private Wire restJson(String operation, Optional<Shape> output, Map<String, Object> answer) {
    String body =
        output
            .flatMap(shape -> shape.trait("payload"))
            .map(payload -> String.valueOf(answer.getOrDefault(payload, "")))
            .orElseGet(() -> Trees.write(answer));
    return new Wire(status(operation), contentType(), headers(output, answer), body);
  }

  private static Map<String, String> headers(Optional<Shape> output, Map<String, Object> answer) {
    Map<String, String> headers = new HashMap<>();
    output.ifPresent(
        shape ->
            shape
                .members()
                .forEach(
                    (name, member) -> {
                      if (member.location().equals("header") && answer.containsKey(name)) {
                        headers.put(
                            member.locationName().orElse(name), String.valueOf(answer.get(name)));
                      }
                    }));
    return headers;
  }

  private String query(String operation, Optional<Shape> output, Map<String, Object> answer) {
    StringBuilder xml = new StringBuilder();
    output.ifPresent(shape -> Xml.write(xml, shape, answer));
    String root = operation + "Response";
    if (model.protocol().equals("ec2")) {
      return "<" + root + "><requestId>" + REQUEST_ID + "</requestId>" + xml + "</" + root + ">";
    }
    Optional<String> wrapper = output.flatMap(shape -> shape.trait("resultWrapper"));
    return ("<" + root + " xmlns=\"" + model.about("xmlNamespace") + "\">")
        + wrapper.map(w -> "<" + w + ">" + xml + "</" + w + ">").orElse("")
        + ("<ResponseMetadata><RequestId>" + REQUEST_ID + "</RequestId></ResponseMetadata></")
        + root
        + ">";
  }

  /** An error in the protocol's shape. */
  Wire error(Refusal refusal) {
    String code = Xml.escape(refusal.code());
    String message = Xml.escape(refusal.text());
    String parts = "<Code>" + code + "</Code><Message>" + message + "</Message>";
    return switch (model.protocol()) {
      case "json" ->
          new Wire(
              refusal.status(),
              contentType(),
              Map.of(),
              Trees.write(
                  Map.of(
                      "__type",
                      "com.amazonaws." + model.signingName() + "#" + refusal.code(),
                      "message",
                      refusal.text())));
      case "rest-json" ->
          new Wire(
              refusal.status(),
              contentType(),
              Map.of("x-amzn-ErrorType", refusal.code() + ":http://internal.amazon.com/coral/"),
              Trees.write(Map.of("Type", "User", "message", refusal.text())));
      case "rest-xml" ->
          new Wire(refusal.status(), contentType(), Map.of(), "<Error>" + parts + "</Error>");
      case "ec2" ->
          new Wire(
              refusal.status(),
              contentType(),
              Map.of(),
              "<Response><Errors><Error>"
                  + parts
                  + "</Error></Errors><RequestID>"
                  + REQUEST_ID
                  + "</RequestID></Response>");
      default ->
          new Wire(
              refusal.status(),
              contentType(),
              Map.of(),
              "<ErrorResponse><Error><Type>Sender</Type>"
                  + parts
                  + "</Error><RequestId>"
                  + REQUEST_ID
                  + "</RequestId></ErrorResponse>");
    };
  }

  private String contentType() {
    return switch (model.protocol()) {
      case "json" -> "application/x-amz-json-" + model.about("jsonVersion");
      case "rest-json" -> "application/json";
      case "rest-xml" -> "application/xml";
      default -> "text/xml";
    };
  }
}
