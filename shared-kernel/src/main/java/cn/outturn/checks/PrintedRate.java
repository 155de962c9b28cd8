package cn.outturn.checks;

import cn.outturn.assessment.Claim;
import cn.outturn.money.Rate;
import cn.outturn.project.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A printed rate.
 *
 * @param money spending and budget of the same thing in the same paper; those of the books where
 *     the paper doesn't say of what
 */
record PrintedRate(Claim.ExecutionRate claim, Place place, Rate money) {

  /** The rates that the year's papers print; none where it isn't assessed. */
  static List<PrintedRate> of(Dossier dossier) {
    List<Claim> claims =
        dossier
            .papers()
            .assessed(dossier.year())
            .map(assessed -> assessed.assessment().claims())
            .orElse(List.of());
    List<PrintedRate> rates = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      if (claims.get(i) instanceof Claim.ExecutionRate rate) {
        rates.add(
            new PrintedRate(
                rate,
                Place.at("/assessments/%s/claims/%d".formatted(dossier.year(), i), text(rate)),
                money(rate, dossier)));
      }
    }
    return rates;
  }

  private static Rate money(Claim.ExecutionRate rate, Dossier dossier) {
    if (rate.what() == null) {
      return Rate.of(
          dossier.papers().spent(dossier.year()), dossier.papers().budget(dossier.year()));
    }
    return Rate.of(
        stated(dossier, Claim.Spent.class::isInstance, rate),
        stated(dossier, Claim.Budget.class::isInstance, rate));
  }

  private static @Nullable BigDecimal stated(
      Dossier dossier, Predicate<Claim> kind, Claim.ExecutionRate rate) {
    return Stated.of(dossier, kind).stream()
        .filter(one -> one.origin().equals(rate.origin()) && one.what().equals(rate.what()))
        .map(one -> one.quantity().value())
        .findFirst()
        .orElse(null);
  }

  private static String text(Claim.ExecutionRate rate) {
    return rate.origin()
        + (rate.what() == null ? "" : " " + rate.what())
        + " "
        + rate.percent().toPlainString()
        + " %";
  }

  String thing() {
    return claim.what() == null ? "all" : claim.what();
  }

  boolean isRight(Rate.Known known) {
    int scale = Math.max(claim.percent().scale(), 0);
    return known
            .numerator()
            .movePointRight(2)
            .divide(known.denominator(), scale, RoundingMode.HALF_UP)
            .compareTo(claim.percent())
        == 0;
  }
}
