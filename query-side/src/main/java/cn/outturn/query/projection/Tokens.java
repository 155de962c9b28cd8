package cn.outturn.query.projection;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far each segment of the projections has come: in the memory of this process, and stored. */
@Component
final class Tokens {

  private final JdbcTemplate database;
  private final Configuration axon;

  Tokens(DataSource dataSource, Configuration axon) {
    database = new JdbcTemplate(dataSource);
    this.axon = axon;
  }

  /** Segments that this process works on: as they are now, not as they go on. */
  Map<Integer, EventTrackerStatus> here() {
    return axon.eventProcessingConfiguration()
        .eventProcessor(Intake.GROUP, StreamingEventProcessor.class)
        .map(processor -> Map.copyOf(processor.processingStatus()))
        .orElse(Map.of());
  }

  /**
   * All segments, whoever works on them. A segment that has nothing to do stores its token now and
   * then only.
   */
  Map<Integer, @Nullable TrackingToken> stored() {
    Map<Integer, @Nullable TrackingToken> tokens = new HashMap<>();
    database.query(
        "SELECT segment, token, token_type FROM read_model.token_entry WHERE processor_name = ?",
        row -> {
          byte[] token = row.getBytes(2);
          tokens.put(row.getInt(1), token == null ? null : token(token, row.getString(3)));
        },
        Intake.GROUP);
    return tokens;
  }

  private TrackingToken token(byte[] token, String type) {
    return axon.serializer()
        .deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
  }

  static long position(@Nullable TrackingToken token) {
    TrackingToken reached = WrappedToken.unwrapLowerBound(token);
    return reached == null ? 0 : reached.position().orElse(0);
  }

  static boolean covers(@Nullable TrackingToken token, long position) {
    TrackingToken reached = WrappedToken.unwrapLowerBound(token);
    return position(reached) >= position
        && !(reached instanceof GapAwareTrackingToken gaps && gaps.getGaps().contains(position));
  }
}
