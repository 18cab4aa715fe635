package io.quaymaster.job.template;

import io.quaymaster.job.template.Node.Items;
import io.quaymaster.job.template.Node.Keys;
import io.quaymaster.job.template.Node.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The short forms of intrinsic functions, which exist in YAML only. Source: AWS CloudFormation
 * Template Reference, "Intrinsic function reference".
 */
final class ShortForm {
  private static final Set<String> PLAIN_TAGS =
      Set.of(
          "tag:yaml.org,2002:str",
          "tag:yaml.org,2002:int",
          "tag:yaml.org,2002:float",
          "tag:yaml.org,2002:bool",
          "tag:yaml.org,2002:map",
          "tag:yaml.org,2002:seq");

  private static final Set<String> FUNCTIONS =
      Set.of(
          "And",
          "Base64",
          "Cidr",
          "Equals",
          "FindInMap",
          "GetAZs",
          "If",
          "ImportValue",
          "Join",
          "Length",
          "Not",
          "Or",
          "Select",
          "Split",
          "Sub",
          "ToJsonString",
          "Transform");

  private ShortForm() {}

  /** The value with its tag written out: {@code !Ref a} is {@code Ref: a}. */
  static Node expand(Optional<String> tag, Node value) throws UnreadableTemplate {
    if (tag.isEmpty() || PLAIN_TAGS.contains(tag.get())) {
      return value;
    }
    String name = tag.get().startsWith("!") ? tag.get().substring(1) : tag.get();
    if (name.equals("Ref") || name.equals("Condition")) {
      return new Keys(Map.of(name, value));
    }
    if (name.equals("GetAtt")) {
      return new Keys(Map.of("Fn::GetAtt", attribute(value)));
    }
    if (!FUNCTIONS.contains(name)) {
      throw new UnreadableTemplate("the tag " + tag.get() + " is no function of CloudFormation");
    }
    return new Keys(Map.of("Fn::" + name, value));
  }

  /** {@code Bucket.Arn} in JSON is a list of two; what follows the first dot is one name. */
  private static Node attribute(Node value) {
    if (value instanceof Text(String text) && text.indexOf('.') > 0) {
      int dot = text.indexOf('.');
      return new Items(
          List.of(new Text(text.substring(0, dot)), new Text(text.substring(dot + 1))));
    }
    return value;
  }
}
