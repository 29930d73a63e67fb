using System.Text;

namespace DockerfileSecrets.Benchmarks;

/// <summary>What a large file mostly consists of; every shape must cost in proportion to its size.</summary>
public enum Shape
{
    Ordinary,
    Continuations,
    LongLine,
    Stages,
    Heredoc,
    Mounts,
    Json,
    Comments,
    Heredocs,
    BlankContinuations,
    MountsPerInstruction,
    Nesting,
    Onbuild,
}

internal static class Shapes
{
    private const string OrdinaryBlock =
        "FROM node:22 AS build\n# installs\nWORKDIR /app\nCOPY package.json ./\nENV A=1 B=\"x y\"\nRUN --mount=type=secret,id=npm_token \\\n    npm ci && \\\n    npm run build\nCMD [\"node\", \"index.js\"]\n\n";

    public static string Make(Shape shape, int length) => shape switch
    {
        Shape.Ordinary => Repeat("", OrdinaryBlock, length, ""),
        Shape.Continuations => Repeat("FROM a\nRUN x \\\n", "  && y z \\\n", length, "  end\n"),
        Shape.LongLine => Repeat("FROM a\nRUN ", "echo hello; ", length, "\n"),
        Shape.Stages => Repeat("", "FROM alpine AS s\n", length, ""),
        Shape.Heredoc => Repeat("FROM a\nRUN <<EOF\n", "echo hello $world\n", length, "EOF\n"),
        Shape.Mounts => Repeat("FROM a\nRUN ", "--mount=type=secret,id=a,target=/b,required ", length, "x\n"),
        Shape.Json => Repeat("FROM a\nCMD [\"a\"", ", \"b\\n\"", length, "]\n"),
        Shape.Comments => Repeat("FROM a\n", "# a comment of some length\n", length, ""),
        Shape.Heredocs => Repeat("FROM a\n", "COPY <<A <<B /x/\na\nA\nb\nB\n", length, ""),
        Shape.BlankContinuations => Repeat("FROM a\nRUN x \\\n", "\n# c\n", length, "  end\n"),
        Shape.MountsPerInstruction => Repeat(
            "FROM a\n", "RUN --mount=type=secret,id=a,target=/b,mode=0400 --mount=type=cache,target=/c,sharing=locked --mount=type=bind,from=a,source=/d,target=/e x\n", length, ""),
        Shape.Nesting => Repeat("FROM a\n", "ENV A=" + string.Concat(Enumerable.Repeat("${B:-", 20)) + "x" + new string('}', 20) + "\n", length, ""),
        Shape.Onbuild => Repeat("FROM a\n", "ONBUILD RUN --mount=type=secret,id=a x\n", length, ""),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    /// <summary>An ordinary file of as many lines.</summary>
    public static string OfLines(int lines) => Repeat("", OrdinaryBlock, lines / OrdinaryBlock.Count(c => c == '\n') * OrdinaryBlock.Length, "");

    private static string Repeat(string before, string part, int length, string behind)
    {
        var text = new StringBuilder(before, length + part.Length + behind.Length);
        while (text.Length < length)
        {
            text.Append(part);
        }

        return text.Append(behind).ToString();
    }
}
