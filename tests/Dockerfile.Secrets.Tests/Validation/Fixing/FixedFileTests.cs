namespace DockerfileSecrets.Tests.Validation.Fixing;

/// <summary>Whole files, the fixes that are made in them, and what they become.</summary>
public class FixedFileTests
{
    [Theory]
    // What stops the build comes first; what it hid is no reason not to.
    [InlineData(
        "RNU --mount=type=secret,id=x,mode=0444 make",
        "RUN --mount=type=secret,id=x,mode=0444 make",
        "DFS010 Replace it by `RUN`")]
    [InlineData(
        "RUN --mount=type=secret,id=x,ro --network=nnoe make",
        "RUN --mount=type=secret,id=x --network=none make",
        "DFS034 Replace it by `none`|DFS207 Remove `ro`")]
    [InlineData(
        "RUN --mount=type=secret,id=x,ro make\nRNU --mount=type=secrets,id=x make",
        "RUN --mount=type=secret,id=x make\nRUN --mount=type=secret,id=x make",
        "DFS010 Replace it by `RUN`|DFS101 Replace it by `secret`|DFS207 Remove `ro`")]
    [InlineData(
        "RUN --mount=type=secret, id=x, target=/y, ro test -f /y",
        "RUN --mount=type=secret,id=x,target=/y test -f /y",
        "DFS105 Join the value of the mount|DFS207 Remove `ro`")]
    // A warning of the language is fixed with all the others.
    [InlineData(
        "RUN --mount=type=secret,id=x,ro \\\n\n  make",
        "RUN --mount=type=secret,id=x \\\n  make",
        "DFS207 Remove `ro`|DFS040 Remove the blank line")]
    public void Safe_fixes_leave_a_file_that_can_be_built(string before, string after, string applied) => AssertFixed(before, after, applied, includeUnsafe: false);

    [Theory]
    [InlineData(
        "RUN --mount=type=secret,id=x,mode=0444 make",
        "RUN --mount=type=secret,id=x make",
        "DFS206 Remove `mode`")]
    [InlineData(
        "RUN --mount=type=secret,id=x,mode=0444,ro --mount=type=secret,id=x make",
        "RUN --mount=type=secret,id=x make",
        "DFS206 Remove `mode`|DFS207 Remove `ro`|DFS202 Remove the second mount")]
    [InlineData(
        "RUN --mount=type=secret,id=x,required cat /run/secret/x > /dev/null",
        "RUN --mount=type=secret,id=x,required cat /run/secrets/x > /dev/null",
        "DFS210 Read /run/secrets/x")]
    public void Unsafe_fixes_are_made_too_when_they_are_wanted(string before, string after, string applied) => AssertFixed(before, after, applied, includeUnsafe: true);

    private static void AssertFixed(string before, string after, string applied, bool includeUnsafe)
    {
        var result = DocumentFixer.Fix(DockerfileDocument.Parse($"FROM scratch\n{before}\n"), new ValidationOptions(), includeUnsafe);
        Assert.Equal($"FROM scratch\n{after}\n", result.Document.ToString());
        Assert.Equal(applied.Split('|'), result.Applied.Select(a => $"{a.Diagnostic.Code} {a.Fix.Title}"));
    }
}
