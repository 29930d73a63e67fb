using System.Buffers;

namespace DockerfileSecrets.Recognition;

/// <summary>What tokens are made of.</summary>
internal sealed class TokenCharacters
{
    private const string Digits = "0123456789";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private TokenCharacters(string characters) => Set = SearchValues.Create(characters);

    public static TokenCharacters Alphanumeric { get; } = new(Digits + Lower + Upper);

    public static TokenCharacters Letters { get; } = new(Lower + Upper);

    public static TokenCharacters LowerAlphanumeric { get; } = new(Digits + Lower);

    public static TokenCharacters UpperAlphanumeric { get; } = new(Digits + Upper);

    public static TokenCharacters Hexadecimal { get; } = new(Digits + "abcdefABCDEF");

    public static TokenCharacters Word { get; } = new(Digits + Lower + Upper + "_-");

    public static TokenCharacters Dotted { get; } = new(Digits + Lower + Upper + "_-.");

    public static TokenCharacters Base64 { get; } = new(Digits + Lower + Upper + "+/=");

    public SearchValues<char> Set { get; }
}
