using System.Buffers;
using System.Text;

namespace DockerfileSecrets.Parsing;

/// <summary>Splits a line into words as a shell would, to find the heredocs in it: always with <c>\</c> as escape, whatever the
/// directive says, and without a single variable set. (BuildKit <c>shell/lex.go</c> with RawQuotes and SkipUnsetEnv.)</summary>
/// <remarks>An open quote or a bad <c>${</c> anywhere means that the line has no words at all, hence no heredoc.</remarks>
internal ref struct HeredocLexer
{
    /// <summary>Braces nested more deeply than this are taken for bad: nobody writes them, and each level is a call.</summary>
    private const int DeepestBraces = 128;

    private const int End = -1;
    private const char Escape = '\\';

    /// <summary>What stands for itself wherever it stands.</summary>
    internal static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    private readonly ReadOnlySpan<char> _text;
    private readonly bool _keepsQuotes;
    private readonly List<HeredocWord> _words = [];
    private readonly StringBuilder _word = new();
    private int _position;
    private int _wordStart;
    private int _wordEnd;
    private bool _inWord;
    private bool _keepsEscapes;
    private int _depth;

    private HeredocLexer(ReadOnlySpan<char> text, bool keepsQuotes, bool keepsEscapes)
    {
        _text = text;
        _keepsQuotes = keepsQuotes;
        _keepsEscapes = keepsEscapes;
    }

    private readonly int Peek => _position < _text.Length ? _text[_position] : End;

    /// <summary>The words of a text; null when it cannot be split.</summary>
    public static List<HeredocWord>? Split(ReadOnlySpan<char> text, bool keepsQuotes, bool keepsEscapes)
    {
        var lexer = new HeredocLexer(text, keepsQuotes, keepsEscapes);
        if (lexer.ReadUntil(End, keepsEscapes, isOutermost: true) is null)
        {
            return null;
        }

        lexer.EndWord();
        return lexer._words;
    }

    /// <summary>Reads up to a stop character, which is eaten, or to the end; null when something is wrong.</summary>
    private string? ReadUntil(int stop, bool keepsEscapes, bool isOutermost)
    {
        var outerKeepsEscapes = _keepsEscapes;
        _keepsEscapes = keepsEscapes;
        var result = ReadParts(stop, isOutermost);
        _keepsEscapes = outerKeepsEscapes;
        return result;
    }

    private string? ReadParts(int stop, bool isOutermost)
    {
        var result = isOutermost ? null : new StringBuilder();
        while (Peek != End)
        {
            if (Peek == stop)
            {
                _position++;
                return result?.ToString() ?? "";
            }

            var start = _position;
            var part = Peek switch
            {
                '$' => ReadDollar(),
                '\'' => ReadSingleQuoted(),
                '"' => ReadDoubleQuoted(),
                '<' => ReadLess(),
                _ => ReadPlain(),
            };
            if (part is null)
            {
                return null;
            }

            if (result is not null)
            {
                result.Append(part);
            }
            else
            {
                AddToWord(part, start);
            }
        }

        return stop == End ? result?.ToString() ?? "" : null;
    }

    /// <summary>White space ends a word, unless it is quoted, escaped, or stands behind <c>&lt;&lt;</c>.</summary>
    private void AddToWord(string part, int start)
    {
        var splits = _text[start] is not ('\'' or '"' or '<' or Escape);
        foreach (var character in part)
        {
            if (splits && char.IsWhiteSpace(character))
            {
                if (_inWord && _word.Length > 0)
                {
                    EndWord();
                }
            }
            else
            {
                if (_word.Length == 0)
                {
                    _wordStart = start;
                }

                _word.Append(character);
                _inWord = true;
                _wordEnd = _position;
            }
        }

        _inWord |= !splits;
    }

    private void EndWord()
    {
        if (_word.Length > 0)
        {
            _words.Add(new HeredocWord(_wordStart, _wordEnd - _wordStart, _word.ToString()));
            _word.Clear();
        }

        _inWord = false;
    }

    private string ReadPlain()
    {
        var plain = _text[_position..].IndexOfAnyExcept(Plain);
        if (plain != 0)
        {
            var start = _position;
            _position = plain < 0 ? _text.Length : start + plain;
            return _text[start.._position].ToString();
        }

        var character = _text[_position++];
        if (character != Escape)
        {
            return char.ToString(character);
        }

        var kept = _keepsEscapes ? "\\" : "";
        return _position == _text.Length ? kept : kept + _text[_position++];
    }

    /// <summary><c>&lt;&lt;</c> takes the blanks behind it into its word.</summary>
    private string ReadLess()
    {
        var start = _position++;
        if (Peek != '<')
        {
            return "<";
        }

        _position++;
        while (Peek is ' ' or '\t' or '\r' or '\n')
        {
            _position++;
        }

        return _text[start.._position].ToString();
    }

    private string? ReadSingleQuoted()
    {
        var start = _position;
        var close = _text[(start + 1)..].IndexOf('\'');
        if (close < 0)
        {
            _position = _text.Length;
            return null;
        }

        _position = start + close + 2;
        return (_keepsQuotes ? _text[start.._position] : _text[(start + 1)..(_position - 1)]).ToString();
    }

    private string? ReadDoubleQuoted()
    {
        var result = new StringBuilder();
        _position++;
        while (Peek != '"')
        {
            if (Peek == End)
            {
                return null;
            }

            if (Peek == '$')
            {
                if (ReadDollar() is not { } variable)
                {
                    return null;
                }

                result.Append(variable);
                continue;
            }

            var character = _text[_position++];
            if (character == Escape)
            {
                result.Append(_keepsEscapes ? "\\" : "");
                if (Peek == End)
                {
                    continue;
                }

                character = Peek is '"' or '$' or Escape ? _text[_position++] : character;
            }

            result.Append(character);
        }

        _position++;
        return _keepsQuotes ? $"\"{result}\"" : result.ToString();
    }

    /// <summary>A variable, which is never set here and so stays as it is written.</summary>
    private string? ReadDollar()
    {
        _position++;
        if (Peek != '{')
        {
            return "$" + ReadName();
        }

        _position++;
        return Peek is End or '{' or '}' or ':' || _depth >= DeepestBraces ? null : ReadBraces();
    }

    private string? ReadBraces()
    {
        _depth++;
        var name = ReadName();
        var operation = Next();
        if (operation == ':')
        {
            operation = Next();
            if (operation is '#' or '%' || ReadUntil('}', false, isOutermost: false) is not { } word)
            {
                return null;
            }

            _depth--;
            return $"${{{name}:{(operation == End ? "" : (char)operation)}{word}}}";
        }

        var result = operation switch
        {
            '}' => $"${{{name}}}",
            '+' or '-' or '?' => ReadUntil('}', false, isOutermost: false) is { } word ? $"${{{name}{(char)operation}{word}}}" : null,
            '#' or '%' => ReadUntil('}', true, isOutermost: false) is { } pattern ? $"${{{name}{(char)operation}{pattern}}}" : null,
            '/' => ReadReplacement(name),
            _ => null,
        };
        _depth--;
        return result;
    }

    private string? ReadReplacement(string name)
    {
        if (Peek == '/')
        {
            _position++;
        }

        return ReadUntil('/', true, isOutermost: false) is { } pattern && ReadUntil('}', true, isOutermost: false) is { } replacement
            ? $"${{{name}/{pattern}/{replacement}}}"
            : null;
    }

    private int Next() => _position < _text.Length ? _text[_position++] : End;

    private string ReadName()
    {
        var start = _position;
        if (Peek is >= '0' and <= '9')
        {
            while (Peek is >= '0' and <= '9')
            {
                _position++;
            }
        }
        else if (Peek is '@' or '*' or '#' or '?' or '-' or '$' or '!')
        {
            _position++;
        }
        else
        {
            while (_position < _text.Length && Rune.DecodeFromUtf16(_text[_position..], out var rune, out var length) == OperationStatus.Done
                && (Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.DecimalDigitNumber || rune.Value == '_'))
            {
                _position += length;
            }
        }

        return _text[start.._position].ToString();
    }
}
