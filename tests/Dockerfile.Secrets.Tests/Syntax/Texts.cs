using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace DockerfileSecrets.Tests.Syntax;

/// <summary>Any text at all, but such that the interesting cases are frequent.</summary>
public sealed record AnyText(string Text);

/// <summary>Makes texts: of pieces, and of real-looking files with a few mutations.</summary>
public static class Texts
{
    private static readonly string[] Pieces =
    [
        "FROM alpine", "FROM a AS b", "RUN ", "run", "COPY ", "ADD a b", "ENV ", "ENV A=\"b c\" D='e'", "ENV A b", "LABEL x=y", "ARG ", "CMD [\"a\", \"b\\u00e9\"]",
        "ENTRYPOINT x", "SHELL [\"sh\"]", "EXPOSE 80", "VOLUME [\"/a\"]", "USER u", "WORKDIR /w", "STOPSIGNAL 9", "MAINTAINER me",
        "HEALTHCHECK --interval=5s CMD ", "HEALTHCHECK NONE", "ONBUILD ", "RNU x", "--mount=type=secret,id=x", "--mount=\"type=cache,\"\"target=/a,b\"\"\"",
        "--mount=", "--from=b", "--link", "--", "--chown='a b'", "# escape=`", "# syntax=x", "# check=skip=all", "# comment", "#", "<<EOF", "<<-\"E F\"", "3<<'EOF'", "EOF", "\tEOF",
        "\n", "\n", "\n", "\n", "\r\n", "\r", "\\\n", "\\ \t\r\n", "`\n", "\\", "`", "\\\\", " ", "  ", "\t", "\v", "\f", "\u00a0", "\u0085", "\u2003", "\u3000",
        "\uFEFF", "\0", "\uD800", "\uDC00", "\uD83D\uDE00", "\u00e9", "\"", "'", "$", "${a:-", "}", "$X", "=", ",", "[", "]", "[1]", "a", "b", "/x", "<", "<<",
    ];

    private static readonly Lazy<string[]> Files = new(() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "syntax.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("dockerfile").GetString()!),
    ]);

    public static Arbitrary<AnyText> Any() => new AnyTexts();

    public static string[] All => Files.Value;

    public static string Piece(Random random) => Pieces[random.Next(Pieces.Length)];

    private static Gen<string> OfPieces =>
        Gen.Choose(0, 40).SelectMany(count => Gen.Elements(Pieces).ArrayOf(count)).Select(pieces => string.Concat(pieces));

    private static Gen<string> Mutated =>
        Gen.Elements(Enumerable.Range(0, 1000).ToArray()).SelectMany(file => Gen.Choose(0, int.MaxValue - 1).Select(seed => Mutate(Files.Value[file % Files.Value.Length], new Random(seed))));

    private static string Mutate(string text, Random random)
    {
        for (var count = random.Next(4); count > 0; count--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(4, text.Length - at + 1));
            text = text.Remove(at, length).Insert(at, random.Next(3) == 0 ? "" : Piece(random));
        }

        return text;
    }

    private static IEnumerable<string> Shorter(string text)
    {
        for (var size = text.Length / 2; size > 0; size /= 2)
        {
            for (var at = 0; at + size <= text.Length; at += size)
            {
                yield return text.Remove(at, size);
            }
        }
    }

    private sealed class AnyTexts : Arbitrary<AnyText>
    {
        public override Gen<AnyText> Generator => Gen.OneOf(OfPieces, Mutated).Select(text => new AnyText(text));

        public override IEnumerable<AnyText> Shrinker(AnyText value) => Shorter(value.Text).Select(text => new AnyText(text));
    }
}
