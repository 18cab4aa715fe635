package io.quaymaster.aws.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parameters as the query protocol writes them, and as EC2 does. */
final class Form {
  private final List<String> pairs = new ArrayList<>();
  private final boolean ec2;

  private Form(boolean ec2) {
    this.ec2 = ec2;
  }

  static String of(AwsApi api, String operation, Map<String, ?> params) {
    Form form = new Form(api.protocol() == AwsApi.Protocol.EC2);
    form.add("Action", operation);
    form.add("Version", api.version());
    params.forEach(form::add);
    return String.join("&", form.pairs);
  }

  private void add(String name, Object value) {
    switch (value) {
      case List<?> list -> {
        String prefix = ec2 ? name + "." : name + ".member.";
        for (int i = 0; i < list.size(); i++) {
          add(prefix + (i + 1), list.get(i));
        }
        if (list.isEmpty() && !ec2) {
          pairs.add(encoded(name) + "=");
        }
      }
      case Map<?, ?> map -> map.forEach((key, part) -> add(name + "." + key, part));
      default -> pairs.add(encoded(name) + "=" + encoded(String.valueOf(value)));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
