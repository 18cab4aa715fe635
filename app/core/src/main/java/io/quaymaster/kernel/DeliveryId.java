package io.quaymaster.kernel;

import java.util.regex.Pattern;

/** The GUID of a webhook delivery ({@code X-GitHub-Delivery}); a redelivery keeps it. */
public record DeliveryId(String value) {
  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  public DeliveryId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a delivery GUID: '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
