package cn.outturn.deploy.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The parts of those who have asked lately: a district at rest costs nothing. */
final class Parts {

  /** Far longer than any bucket takes to be full again: what is forgotten was full. */
  private static final Duration REST = Duration.ofMinutes(10);

  /** Accounts come from tokens; a bound all the same. */
  private static final long MOST_USERS = 100_000;

  private final LimitSettings settings;
  private final TimeMeter clock;
  private final Cache<String, DistrictPart> districts;
  private final Cache<Sender, Buckets> users;

  Parts(LimitSettings settings, TimeMeter clock) {
    this.settings = settings;
    this.clock = clock;
    districts = cache().build();
    users = cache().maximumSize(MOST_USERS).build();
  }

  DistrictPart ofDistrict(String district) {
    return districts.get(
        district, _ -> new DistrictPart(Buckets.of(settings.district(), clock), settings.atOnce()));
  }

  Buckets ofUser(Sender sender) {
    return users.get(sender, _ -> Buckets.of(settings.user(), clock));
  }

  /** How many are remembered now, districts and accounts. */
  long remembered() {
    districts.cleanUp();
    users.cleanUp();
    return districts.estimatedSize() + users.estimatedSize();
  }

  private Caffeine<Object, Object> cache() {
    return Caffeine.newBuilder()
        .expireAfterAccess(REST.toNanos(), TimeUnit.NANOSECONDS)
        .ticker(clock::currentTimeNanos);
  }
}
