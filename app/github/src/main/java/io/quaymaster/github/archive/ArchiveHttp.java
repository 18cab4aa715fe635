package io.quaymaster.github.archive;

import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.runtime.ApplicationConfiguration;
import io.quaymaster.github.GitHubSettings;
import jakarta.inject.Singleton;

/**
 * How the client of archives calls: it follows no redirect by itself, since one of them leads to
 * another host, which must not get our token.
 */
@Singleton
class ArchiveHttp extends HttpClientConfiguration {
  ArchiveHttp(GitHubSettings settings, ApplicationConfiguration application) {
    super(application);
    setFollowRedirects(false);
    setReadTimeout(settings.timeout());
    setConnectTimeout(settings.timeout());
  }

  @Override
  public ConnectionPoolConfiguration getConnectionPoolConfiguration() {
    return new ConnectionPoolConfiguration();
  }
}
