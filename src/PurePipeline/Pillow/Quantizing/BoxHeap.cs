namespace PurePipeline.Pillow.Quantizing;

/// <summary>
/// Boxes of which the one with the most pixels is taken first: <c>QuantHeap.c</c>, whose order of boxes with as many pixels decides colours.
/// </summary>
internal sealed class BoxHeap
{
    // The box at i is not below those at 2i and 2i + 1; the first place is unused.
    private readonly List<ColorBox> _boxes = [null!];

    public bool IsEmpty => _boxes.Count == 1;

    public void Add(ColorBox box)
    {
        _boxes.Add(box);
        int at = _boxes.Count - 1;
        for (; at != 1 && box.Pixels > _boxes[at / 2].Pixels; at /= 2)
        {
            _boxes[at] = _boxes[at / 2];
        }

        _boxes[at] = box;
    }

    public ColorBox Remove()
    {
        ColorBox first = _boxes[1];
        ColorBox last = _boxes[^1];
        _boxes.RemoveAt(_boxes.Count - 1);
        int count = _boxes.Count - 1;
        int at = 1;
        while (2 * at <= count)
        {
            int child = 2 * at;
            if (child < count && _boxes[child].Pixels < _boxes[child + 1].Pixels)
            {
                child++;
            }

            if (last.Pixels > _boxes[child].Pixels)
            {
                break;
            }

            _boxes[at] = _boxes[child];
            at = child;
        }

        if (count > 0)
        {
            _boxes[at] = last;
        }

        return first;
    }
}
