using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Contours;

/// <summary>
/// <c>cv2.connectedComponents</c> (imgproc/src/connectedcomponents.cpp): components numbered in the order in which a scan meets them, pixel by
/// pixel where four neighbours count, and by blocks of 2x2 pixels where eight do.
/// </summary>
internal sealed class ComponentLabels
{
    private readonly int[] _labels;
    private readonly List<int> _parents = [0];
    private readonly int _width;
    private readonly int _height;

    public ComponentLabels(NdArray image, bool isEight)
    {
        (_height, _width) = (image.Shape[0], image.Shape[1]);
        _labels = new int[checked(_width * _height)];
        Scan(image.ToBytes(), isEight);
        Count = Renumber(isEight ? 2 : 1);
    }

    /// <summary>How many there are, with the background, which is label 0.</summary>
    public int Count { get; }

    /// <summary>The label of each pixel.</summary>
    public ReadOnlySpan<int> Labels => _labels;

    private void Scan(ReadOnlySpan<byte> pixels, bool isEight)
    {
        for (int y = 0, at = 0; y < _height; y++)
        {
            for (int x = 0; x < _width; x++, at++)
            {
                if (pixels[at] == 0)
                {
                    continue;
                }

                int label = x > 0 ? Root(_labels[at - 1]) : 0;
                if (y > 0)
                {
                    label = Join(label, _labels[at - _width]);
                    if (isEight)
                    {
                        label = x > 0 ? Join(label, _labels[at - _width - 1]) : label;
                        label = x + 1 < _width ? Join(label, _labels[at - _width + 1]) : label;
                    }
                }

                if (label == 0)
                {
                    label = _parents.Count;
                    _parents.Add(label);
                }

                _labels[at] = label;
            }
        }
    }

    private int Root(int label)
    {
        while (_parents[label] != label)
        {
            label = _parents[label] = _parents[_parents[label]];
        }

        return label;
    }

    private int Join(int label, int other)
    {
        if (other == 0)
        {
            return label;
        }

        other = Root(other);
        if (label == 0 || label == other)
        {
            return other;
        }

        int least = Math.Min(label, other);
        _parents[Math.Max(label, other)] = least;
        return least;
    }

    private int Renumber(int block)
    {
        int[] numbers = new int[_parents.Count];
        int count = 1;
        for (int y = 0; y < _height; y += block)
        {
            for (int x = 0; x < _width; x += block)
            {
                for (int inner = 0; inner < block * block; inner++)
                {
                    (int px, int py) = (x + (inner % block), y + (inner / block));
                    if (px < _width && py < _height && _labels[(py * _width) + px] is not 0 and var label)
                    {
                        ref int number = ref numbers[Root(label)];
                        number = number == 0 ? count++ : number;
                    }
                }
            }
        }

        foreach (ref int label in _labels.AsSpan())
        {
            label = numbers[Root(label)];
        }

        return count;
    }
}
