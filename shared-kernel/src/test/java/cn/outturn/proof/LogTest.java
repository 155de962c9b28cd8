package cn.outturn.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every size up to some tens: that is where a tree of hashes goes wrong, if it does. */
class LogTest {

  private static final int MOST = 40;

  /** Leaves of the test vectors that implementations of RFC 6962 share, and their roots. */
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private final Map<String, Hash> trees = new HashMap<>();
  private final List<Hash> leaves = new ArrayList<>();
  private final List<Hash> roots = new ArrayList<>();
  private Edge edge = Edge.EMPTY;

  private void grow(Hash leaf) {
    Edge.Grown grown = edge.append(leaf);
    grown.completed().forEach(tree -> trees.put(key(tree.level(), tree.index()), tree.hash()));
    edge = grown.edge();
    leaves.add(leaf);
    roots.add(edge.root());
  }

  private void growTo(int size) {
    Stream.iterate(leaves.size(), i -> i < size, i -> i + 1)
        .forEach(i -> grow(Hash.leaf(("event " + i).getBytes(UTF_8))));
  }

  private Hash kept(int level, long index) {
    Hash hash = trees.get(key(level, index));
    if (hash == null) {
      throw new IllegalStateException("not kept: " + key(level, index));
    }
    return hash;
  }

  private static String key(int level, long index) {
    return level + "/" + index;
  }

  @Test
  void gives_the_roots_that_others_give() {
    LEAVES.forEach(leaf -> grow(Hash.leaf(HexFormat.of().parseHex(leaf))));

    assertThat(roots).extracting(Hash::hex).isEqualTo(ROOTS);
    assertThat(Edge.EMPTY.root().hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void proves_every_leaf_of_every_size_and_no_other() {
    growTo(MOST);
    for (int size = 1; size <= MOST; size++) {
      for (int index = 0; index < size; index++) {
        var proof = Inclusion.of(index, size, this::kept);
        Hash root = roots.get(size - 1);

        assertThat(proof.proves(leaves.get(index), root)).isTrue();
        assertThat(proof.proves(leaves.get((index + 1) % MOST), root)).isFalse();
        assertThat(proof.proves(leaves.get(index), roots.get(size % MOST))).isFalse();
        assertThat(new Inclusion(index, size, more(proof.path())).proves(leaves.get(index), root))
            .isFalse();
        if (size > 1) {
          var elsewhere = new Inclusion((index + 1) % size, size, proof.path());
          assertThat(elsewhere.proves(leaves.get(index), root)).isFalse();
          assertThat(
                  new Inclusion(index, size, fewer(proof.path())).proves(leaves.get(index), root))
              .isFalse();
        }
      }
    }
  }

  @Test
  void proves_every_size_to_begin_every_later_one() {
    growTo(MOST);
    for (int after = 1; after <= MOST; after++) {
      for (int before = 1; before <= after; before++) {
        var proof = Consistency.of(before, after, this::kept);
        Hash old = roots.get(before - 1);
        Hash current = roots.get(after - 1);

        assertThat(proof.proves(old, current)).isTrue();
        assertThat(proof.proves(Hash.EMPTY, current)).isFalse();
        assertThat(proof.proves(old, Hash.EMPTY)).isFalse();
        assertThat(new Consistency(before, after, more(proof.path())).proves(old, current))
            .isFalse();
      }
      assertThat(Consistency.of(0, after, this::kept).proves(Hash.EMPTY, roots.get(after - 1)))
          .isTrue();
    }
  }

  @Test
  void an_earlier_root_of_another_history_is_told() {
    growTo(20);
    Hash honest = roots.get(12);
    var other = new LogTest();
    other.growTo(5);
    other.grow(Hash.leaf("changed".getBytes(UTF_8)));
    other.growTo(20);

    assertThat(Consistency.of(13, 20, other::kept).proves(honest, other.roots.get(19))).isFalse();
    assertThat(Consistency.of(13, 20, this::kept).proves(honest, other.roots.get(19))).isFalse();
  }

  @Test
  void goes_on_from_a_kept_edge() {
    growTo(11);
    var reloaded = new Edge(edge.size(), edge.peaks());
    growTo(12);

    assertThat(reloaded.append(leaves.getLast()).edge()).isEqualTo(edge);
    assertThatThrownBy(() -> new Edge(3, List.of(Hash.EMPTY)))
        .hasMessage("3 leaves make 2 peaks, not 1");
  }

  private static List<Hash> more(List<Hash> path) {
    var longer = new ArrayList<>(path);
    longer.add(Hash.EMPTY);
    return longer;
  }

  private static List<Hash> fewer(List<Hash> path) {
    return path.subList(0, path.size() - 1);
  }
}
