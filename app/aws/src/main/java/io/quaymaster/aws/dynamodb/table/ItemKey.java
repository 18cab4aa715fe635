package io.quaymaster.aws.dynamodb.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The primary key of an item. */
public record ItemKey(String pk, String sk) {
  /** The key as attributes. */
  public Map<String, AttributeValue> attributes() {
    return Map.of("pk", Attributes.text(pk), "sk", Attributes.text(sk));
  }

  @Override
  public String toString() {
    return pk + " " + sk;
  }
}
