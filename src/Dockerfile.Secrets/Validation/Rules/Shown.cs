namespace DockerfileSecrets.Rules;

/// <summary>Names and paths in messages: whole as far as anybody reads them.</summary>
internal static class Shown
{
    private const int MaxLength = 120;

    public static string Of(string? text) => text is null ? "" : text.Length <= MaxLength ? text : text[..MaxLength] + "...";
}
