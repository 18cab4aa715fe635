package io.quaymaster.job.template;

import io.quaymaster.job.template.Node.Items;
import io.quaymaster.job.template.Node.Keys;
import io.quaymaster.job.template.Node.Plain;
import io.quaymaster.job.template.Node.Text;
import io.quaymaster.kernel.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a template may be made of. Types of {@code AWS::CloudFormation}, custom resources, modules
 * and transforms bring in things that the template doesn't show: a pattern must name them on
 * purpose, {@code *} or {@code AWS::*} doesn't do.
 */
final class TemplateRules {
  private static final int SHOWN = 10;

  /** Source: AWS CloudFormation User Guide, "Quotas": resources per template. */
  private static final int RESOURCES = 500;

  private static final Set<String> SECTIONS =
      Set.of(
          "AWSTemplateFormatVersion",
          "Description",
          "Metadata",
          "Parameters",
          "Rules",
          "Mappings",
          "Conditions",
          "Transform",
          "Resources",
          "Outputs");

  private final List<Glob> allow;
  private final List<String> problems = new ArrayList<>();
  private boolean expands;

  TemplateRules(List<Glob> allow) {
    this.allow = allow;
  }

  /** Whether something allowed makes more of the template than it shows; known after the look. */
  boolean expands() {
    return expands;
  }

  /** Everything that is wrong with the template, the first ten. */
  List<String> problems(Keys template) {
    template.values().keySet().stream()
        .filter(section -> !SECTIONS.contains(section))
        .forEach(section -> problems.add("the section " + section + " is not supported"));
    template.get("Transform").ifPresent(this::transforms);
    template.get("Parameters").ifPresent(this::parameters);
    template.get("Resources").ifPresent(this::resources);
    functions(template);
    return problems.size() <= SHOWN
        ? List.copyOf(problems)
        : List.copyOf(problems.subList(0, SHOWN));
  }

  private void resources(Node node) {
    if (!(node instanceof Keys resources) || resources.values().isEmpty()) {
      problems.add("Resources must have at least one resource");
      return;
    }
    if (resources.values().size() > RESOURCES) {
      problems.add("more than " + RESOURCES + " resources");
      return;
    }
    resources.values().forEach(this::resource);
  }

  private void resource(String name, Node node) {
    if (!(node instanceof Keys keys)
        || !(keys.get("Type").orElse(node) instanceof Text(String type))) {
      problems.add("the resource " + name + " has no Type");
    } else if (!allowed(type)) {
      problems.add("the resource " + name + " has the type " + type + ", which is not allowed");
    }
  }

  private boolean allowed(String type) {
    if (type.endsWith("::MODULE")) {
      expands = true;
      return allow.stream()
          .anyMatch(one -> one.pattern().endsWith("::MODULE") && one.matches(type));
    }
    boolean custom = type.startsWith("Custom::");
    boolean indirect = custom || type.startsWith("AWS::CloudFormation::");
    String begin = custom ? "Custom::" : "AWS::CloudFormation::";
    return allow.stream()
        .filter(one -> !indirect || one.pattern().startsWith(begin))
        .anyMatch(one -> one.matches(type));
  }

  private void transforms(Node node) {
    switch (node) {
      case Text(String name) -> transform(name);
      case Items(List<Node> names) -> names.forEach(this::transforms);
      case Keys keys -> keys.get("Name").ifPresentOrElse(this::transforms, this::unnamed);
      case Plain _ -> unnamed();
    }
  }

  private void transform(String name) {
    expands = true;
    boolean named =
        allow.stream()
            .filter(one -> !List.of("*", "**", "AWS::*", "AWS::**").contains(one.pattern()))
            .anyMatch(one -> one.matches(name));
    if (!named) {
      problems.add("the transform " + name + " is not allowed");
    }
  }

  private void unnamed() {
    problems.add("a transform has no name");
  }

  private void parameters(Node node) {
    if (!(node instanceof Keys parameters)) {
      problems.add("Parameters must have keys");
      return;
    }
    parameters
        .values()
        .forEach(
            (name, parameter) -> {
              if (!(parameter instanceof Keys keys) || keys.get("Default").isEmpty()) {
                problems.add("the parameter " + name + " needs a Default; no values are given");
              }
            });
  }

  /** Transforms stand anywhere, and a loop makes resources out of nothing. */
  private void functions(Node node) {
    switch (node) {
      case Keys(Map<String, Node> values) -> {
        Optional.ofNullable(values.get("Fn::Transform")).ifPresent(this::transforms);
        values.keySet().stream()
            .filter(key -> key.startsWith("Fn::ForEach"))
            .forEach(key -> problems.add(key + " is not supported"));
        values.values().forEach(this::functions);
      }
      case Items(List<Node> values) -> values.forEach(this::functions);
      case Text _, Plain _ -> {}
    }
  }
}
