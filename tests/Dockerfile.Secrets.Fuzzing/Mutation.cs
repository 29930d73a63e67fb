using System.Collections.Immutable;
using System.Text;

namespace DockerfileSecrets.Fuzzing;

/// <summary>Makes inputs of seeds. The same random numbers give the same inputs, so that a run in CI can be repeated; where coverage shall lead, afl-fuzz does that.</summary>
internal sealed class Mutation(FuzzTarget target, int seed)
{
    private const int Longest = 16 * 1024;
    private readonly ImmutableArray<byte[]> _seeds = [.. target.Seeds().Where(s => s.Length <= Longest)];
    private readonly ImmutableArray<byte[]> _words = [.. target.Words.Select(Encoding.UTF8.GetBytes)];
    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        var input = new List<byte>(Any(_seeds));
        for (var edits = _random.Next(1, 8); edits > 0; edits--)
        {
            Edit(input);
        }

        return [.. input.Take(Longest)];
    }

    private void Edit(List<byte> input)
    {
        var at = _random.Next(input.Count + 1);
        var length = Math.Min(1 << _random.Next(8), input.Count - at);
        switch (_random.Next(7))
        {
            case 0:
                input.RemoveRange(at, length);
                break;
            case 1:
                input.InsertRange(_random.Next(input.Count + 1), input.GetRange(at, length));
                break;
            case 2:
                var other = Any(_seeds);
                var from = _random.Next(other.Length + 1);
                input.InsertRange(at, other.AsSpan(from, Math.Min(1 << _random.Next(9), other.Length - from)).ToArray());
                break;
            case 3 when at < input.Count:
                input[at] = (byte)_random.Next(256);
                break;
            case 4 when at < input.Count:
                input[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 5:
                input.InsertRange(at, Enumerable.Repeat(Any(_words), _random.Next(2, 40)).SelectMany(w => w));
                break;
            default:
                input.InsertRange(at, Any(_words));
                break;
        }
    }

    private byte[] Any(ImmutableArray<byte[]> from) => from[_random.Next(from.Length)];
}
