package io.quaymaster.aws.dynamodb.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A change to one item, under a condition. Conditions name attributes as {@code #name}, which keeps
 * clear of DynamoDB's reserved words, and values as {@code :name}.
 */
public final class Update {
  private static final Pattern NAME = Pattern.compile("#[A-Za-z]+");

  private final ItemKey key;
  private final List<String> set = new ArrayList<>();
  private final List<String> remove = new ArrayList<>();
  private final Map<String, AttributeValue> values = new HashMap<>();
  private String condition = "";

  private Update(ItemKey key) {
    this.key = key;
  }

  /** Begins a change to the item with the key; it is made when it is absent. */
  public static Update of(ItemKey key) {
    return new Update(key);
  }

  /** Sets an attribute; the value is {@code :name} in the condition too. */
  public Update set(String name, AttributeValue value) {
    values.put(":" + name, value);
    set.add("#%s = :%s".formatted(name, name));
    return this;
  }

  /** Sets it unless it is set already. */
  public Update setOnce(String name, AttributeValue value) {
    values.put(":" + name, value);
    set.add("#%s = if_not_exists(#%s, :%s)".formatted(name, name, name));
    return this;
  }

  /**
   * Sets it to what another attribute was before this change, or to a value when that was absent.
   */
  public Update setFormer(String name, String other, AttributeValue absent) {
    values.put(":" + name, absent);
    set.add("#%s = if_not_exists(#%s, :%s)".formatted(name, other, name));
    return this;
  }

  /** Adds to a number, which is 0 when it is absent. */
  public Update add(String name, long amount) {
    values.put(":" + name, Attributes.number(amount));
    values.put(":zero", Attributes.number(0));
    set.add("#%s = if_not_exists(#%s, :zero) + :%s".formatted(name, name, name));
    return this;
  }

  /** Removes an attribute. */
  public Update remove(String name) {
    remove.add("#" + name);
    return this;
  }

  /** The change is made only when this holds. */
  public Update when(String expression) {
    condition = expression;
    return this;
  }

  /** A value for the condition. */
  public Update with(String name, AttributeValue value) {
    values.put(":" + name, value);
    return this;
  }

  ItemKey key() {
    return key;
  }

  String condition() {
    return condition;
  }

  Map<String, AttributeValue> values() {
    return values;
  }

  String expression() {
    return "SET "
        + String.join(", ", set)
        + (remove.isEmpty() ? "" : " REMOVE " + String.join(", ", remove));
  }

  Map<String, String> names() {
    return names(expression() + " " + condition);
  }

  /** Every {@code #name} of an expression with the attribute it stands for. */
  static Map<String, String> names(String expression) {
    return NAME.matcher(expression)
        .results()
        .map(MatchResult::group)
        .distinct()
        .collect(Collectors.toMap(name -> name, name -> name.substring(1)));
  }
}
