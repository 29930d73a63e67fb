namespace DockerfileSecrets.Tests.Validation.Fixes;

/// <summary>Applies a fix and looks at what it leaves.</summary>
internal static class Fixing
{
    /// <summary>The first fix of the first finding of a code does what is expected, its finding goes, and no other comes.</summary>
    public static void AssertFixed(string code, string before, string after, bool isSafe, ValidationOptions? options = null)
    {
        var found = Found.All(before, options);
        var fix = found.First(f => f.Diagnostic.Code == code).Diagnostic.Fixes.FirstOrDefault();
        Assert.True(fix is not null, "There is no fix.");
        Assert.Equal(isSafe, fix.IsSafe);
        Assert.NotEmpty(fix.Title);
        var text = TextEdit.Apply(before, fix.Edits);
        Assert.Equal(after, text);

        var left = Found.All(text, options);
        Assert.Equal(found.Count(f => f.Diagnostic.Code == code) - 1, left.Count(f => f.Diagnostic.Code == code));
        Assert.Empty(left.Select(f => f.Diagnostic.Code).Except(found.Select(f => f.Diagnostic.Code)));
    }
}
