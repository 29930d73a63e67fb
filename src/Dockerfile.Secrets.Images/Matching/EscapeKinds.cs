namespace DockerfileSecrets.Images.Matching;

/// <summary>The kinds of escapes that a match went through.</summary>
[Flags]
internal enum EscapeKinds
{
    None = 0,
    Percent = 1,
    Backslash = 2,
    Entity = 4,
    QuotedPrintable = 8,
}

/// <summary>What a match through escapes is called.</summary>
internal static class EscapeKindsExtensions
{
    public static ValueEncoding ToEncoding(this EscapeKinds kinds) => kinds switch
    {
        EscapeKinds.None => ValueEncoding.Plain,
        EscapeKinds.Percent => ValueEncoding.Url,
        EscapeKinds.Backslash => ValueEncoding.Json,
        EscapeKinds.Entity => ValueEncoding.Xml,
        EscapeKinds.QuotedPrintable => ValueEncoding.QuotedPrintable,
        _ => ValueEncoding.MixedEscapes,
    };
}
