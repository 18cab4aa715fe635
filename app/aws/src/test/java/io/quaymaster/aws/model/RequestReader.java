package io.quaymaster.aws.model;

import com.sun.net.httpserver.HttpExchange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads a request by the service's protocol and holds it to the model. */
final class RequestReader {
  private RequestReader() {}

  static Rest.Read read(ServiceModel model, HttpExchange exchange, String body) {
    Rest.Read read =
        switch (model.protocol()) {
          case "json" -> json(model, exchange, body);
          case "query", "ec2" -> form(model, body);
          default ->
              new Rest(model)
                  .read(
                      exchange.getRequestMethod(),
                      exchange.getRequestURI(),
                      exchange.getRequestHeaders(),
                      body);
        };
    model
        .shape(read.operation(), "input")
        .ifPresentOrElse(
            shape -> Constraints.ofRequest(shape, read.params(), read.operation()),
            () -> {
              if (!read.params().isEmpty()) {
                throw new Violation(read.operation() + " takes nothing, not " + read.params());
              }
            });
    return read;
  }

  private static Rest.Read json(ServiceModel model, HttpExchange exchange, String body) {
    String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    String prefix = model.about("targetPrefix") + ".";
    if (!target.startsWith(prefix)
        || !type.equals("application/x-amz-json-" + model.about("jsonVersion"))) {
      throw new Violation("target " + target + " as " + type + ", expected " + prefix);
    }
    return new Rest.Read(known(model, target.substring(prefix.length())), Trees.parse(body));
  }

  private static Rest.Read form(ServiceModel model, String body) {
    Map<String, String> form = new LinkedHashMap<>(FormReader.form(body));
    String operation = known(model, form.getOrDefault("Action", ""));
    if (!Objects.equals(form.get("Version"), model.about("apiVersion"))) {
      throw new Violation("Version " + form.get("Version") + ", not " + model.about("apiVersion"));
    }
    Optional<Shape> input = model.shape(operation, "input");
    return new Rest.Read(
        operation, new FormReader(form, model.protocol().equals("ec2")).read(input));
  }

  private static String known(ServiceModel model, String operation) {
    if (!model.operations().containsKey(operation)) {
      throw new Violation("no such operation in the model: " + operation);
    }
    return operation;
  }
}
