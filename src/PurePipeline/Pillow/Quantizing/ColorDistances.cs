namespace PurePipeline.Pillow.Quantizing;

/// <summary>
/// The distances between the colours of a palette, with which the colour nearest to another is found without a look at all of them:
/// from a colour that is near already, those at more than twice its distance cannot be nearer.
/// </summary>
internal sealed class ColorDistances
{
    private readonly int[] _palette;
    private readonly int _count;
    private readonly int[] _distances;

    // For each colour all colours, the nearest first.
    private readonly byte[] _order;

    public ColorDistances(int[] palette)
    {
        (_palette, _count) = (palette, palette.Length);
        (_distances, _order) = (new int[_count * _count], new byte[_count * _count]);
        Measure();
        int[] keys = new int[_count];
        for (int i = 0; i < _count; i++)
        {
            for (int j = 0; j < _count; j++)
            {
                keys[j] = (_distances[(i * _count) + j] << 8) | j;
            }

            Array.Sort(keys);
            for (int j = 0; j < _count; j++)
            {
                _order[(i * _count) + j] = (byte)keys[j];
            }
        }
    }

    /// <summary>
    /// Takes the palette's colours as they are now. Each colour moves by one place at most in the order of the others, as
    /// <c>resort_distance_tables</c> of <c>Quant.c</c> has it; so the order may be imperfect, and the colour found not the nearest.
    /// </summary>
    public void Update()
    {
        Measure();
        for (int i = 0; i < _count; i++)
        {
            Span<byte> order = _order.AsSpan(i * _count, _count);
            ReadOnlySpan<int> distances = _distances.AsSpan(i * _count, _count);
            for (int j = 1; j < _count; j++)
            {
                byte moved = order[j];
                int k = j;
                for (; k > 0 && distances[order[k - 1]] > distances[order[k]]; k--)
                {
                    order[k] = order[k - 1];
                }

                order[k] = moved;
            }
        }
    }

    /// <summary>The colour of the palette that is nearest to another one; of two as near the one that is nearer to the start.</summary>
    public byte Nearest(int color, byte start)
    {
        int least = PackedColor.Distance(_palette[start], color);
        int limit = least << 2;
        byte nearest = start;
        int row = start * _count;
        for (int j = 0; j < _count; j++)
        {
            byte candidate = _order[row + j];
            if (_distances[row + candidate] > limit)
            {
                break;
            }

            int distance = PackedColor.Distance(_palette[candidate], color);
            if (distance < least)
            {
                (least, nearest) = (distance, candidate);
            }
        }

        return nearest;
    }

    private void Measure()
    {
        for (int i = 0; i < _distances.Length; i++)
        {
            _distances[i] = PackedColor.Distance(_palette[i / _count], _palette[i % _count]);
        }
    }
}
