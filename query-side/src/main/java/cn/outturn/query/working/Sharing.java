package cn.outturn.query.working;

import cn.outturn.project.ProjectCode;
import cn.outturn.project.ProjectId;
import cn.outturn.query.past.Retelling;
import cn.outturn.query.working.Derivation.Share;
import cn.outturn.query.working.Derivation.Shares;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What each project has in a figure of several: the figure, were there no other project. */
record Sharing(Retelling retelling, Of of, Figure figure, String district) {

  private static final Comparator<Share> LARGEST_FIRST =
      Comparator.comparing((Share share) -> size(share.value()))
          .reversed()
          .thenComparing(share -> share.project().value());

  /** Projects that have nothing in it are left out. */
  List<Share> each(Asking.Again again) {
    List<Share> shares = new ArrayList<>();
    retelling.histories().keySet().stream()
        .filter(stream -> !stream.equals(district))
        .sorted()
        .forEach(
            stream -> {
              Quantity own = again.quantity(Course.ofOne(retelling, stream, district).atItsEnd());
              if (own != null && !isNothing(own)) {
                ProjectCode project = ProjectId.parse(stream).code();
                shares.add(new Share(project, own, working(project)));
              }
            });
    shares.sort(LARGEST_FIRST);
    return shares;
  }

  private static boolean isNothing(Quantity own) {
    return own.number() != null && own.number().signum() == 0;
  }

  private static BigDecimal size(Quantity quantity) {
    return Shares.number(quantity).abs();
  }

  private String working(ProjectCode project) {
    return "/api/working?of=%s&at=%s&project=%s"
        .formatted(encoded(of.text()), encoded(figure.at()), encoded(project.value()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
