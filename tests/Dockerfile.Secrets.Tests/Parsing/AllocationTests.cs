using System.Text;

namespace DockerfileSecrets.Tests.Parsing;

/// <summary>What the hot paths allocate. Time says nothing on a busy machine; memory says the same everywhere.</summary>
public sealed class AllocationTests
{
    private const string Usual =
        """
        # The image of a service, as many are written: a few comments, packages in one long RUN.
        FROM python:3.12-slim AS build
        LABEL maintainer="somebody@example.com"
        ENV PYTHONUNBUFFERED=1 \
            PIP_NO_CACHE_DIR=off

        # Packages that the build needs; they are removed with their lists in the same layer.
        RUN apt-get update && \
            apt-get install -y --no-install-recommends build-essential libpq-dev curl && \
            curl -fsSL https://example.com/downloads/tool-1.2.3-linux-amd64.tar.gz | tar -xz -C /usr/local && \
            rm -rf /var/lib/apt/lists/*

        WORKDIR /usr/src/application
        COPY requirements.txt setup.cfg ./
        RUN --mount=type=secret,id=index_token pip install -r requirements.txt
        COPY . .
        EXPOSE 8080
        CMD ["python", "-m", "application", "--bind", "0.0.0.0:8080"]

        """;

    [Fact]
    public void Parsing_and_visiting_allocates_few_bytes_per_character()
    {
        var text = Repeated(50);
        Visit(DockerfileDocument.Parse(text));
        var allocated = Allocated(() => Visit(DockerfileDocument.Parse(text)));

        // 5.3 are measured; the tokens stand closer here than in real files, of which a character takes 4.3.
        Assert.InRange((double)allocated / text.Length, 0, 5.8);
    }

    [Fact]
    public void A_line_in_place_is_not_copied()
    {
        var text = "FROM a\nRUN " + new string('x', 50_000) + "\n";
        DockerfileDocument.Parse(text);
        Assert.InRange(Allocated(() => _ = DockerfileDocument.Parse(text).Diagnostics), 0, 5_000);
    }

    [Fact]
    public void A_heredoc_is_not_copied()
    {
        var text = "FROM a\nRUN <<EOF\n" + string.Concat(Enumerable.Repeat("echo hello world\n", 10_000)) + "EOF\n";
        DockerfileDocument.Parse(text);
        Assert.InRange(Allocated(() => _ = DockerfileDocument.Parse(text).Diagnostics), 0, 10_000);
    }

    [Fact]
    public void Planning_allocates_few_bytes_per_character()
    {
        var text = Repeated(1);
        SecretPlanner.Plan(DockerfileDocument.Parse(text));
        var document = DockerfileDocument.Parse(text);

        // 15 are measured, half of them for the one mount and what a plan costs before its first instruction.
        Assert.InRange((double)Allocated(() => SecretPlanner.Plan(document)) / text.Length, 0, 16);
    }

    [Fact]
    public void A_change_of_one_line_shares_all_the_rest()
    {
        var text = Repeated(500);
        var document = DockerfileDocument.Parse(text);
        var at = text.IndexOf("EXPOSE", text.Length / 2, StringComparison.Ordinal);
        var edit = new TextEdit(new TextSpan(at, "EXPOSE 8080".Length), "EXPOSE 80");
        document.WithChanges(edit);

        // The list of elements is made anew, and the text around the change; not all of the text, which would be 2 bytes per character.
        Assert.InRange((double)Allocated(() => document.WithChanges(edit)) / text.Length, 0, 0.4);
    }

    private static string Repeated(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(Usual);
        }

        return text.ToString();
    }

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Visit(DockerfileDocument document)
    {
        Assert.Empty(document.Diagnostics);
        var length = 0;
        foreach (var instruction in document.Elements.OfType<Instruction>())
        {
            foreach (var argument in instruction.Arguments)
            {
                length += argument.ValueText.Length + argument.Span.Length;
            }

            length += instruction is RunInstruction run ? run.Mounts.Length : 0;
        }

        Assert.InRange(length, 1, 2 * document.Text.Text.Length);
    }
}
