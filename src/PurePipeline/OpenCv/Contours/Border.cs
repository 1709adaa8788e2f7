namespace PurePipeline.OpenCv.Contours;

/// <summary>A border in the tree of borders: components, their holes, what lies in these.</summary>
/// <param name="isHole">Whether it is a hole's.</param>
/// <param name="x">Its first pixel's column, the frame included.</param>
/// <param name="y">Its first pixel's row, the frame included.</param>
internal sealed class Border(bool isHole, int x, int y)
{
    public bool IsHole { get; } = isHole;

    public int X { get; } = x;

    public int Y { get; } = y;

    public Bounds Bounds { get; set; }

    /// <summary>Where its points begin among those of all borders, and how many they are.</summary>
    public (int Start, int Count) Points { get; set; }

    public Border? Parent { get; private set; }

    /// <summary>The one before it of the same mark; marks repeat after 126 borders.</summary>
    public Border? OfSameMark { get; set; }

    public Border? FirstChild { get; private set; }

    public Border? Next { get; private set; }

    public Border? Previous { get; private set; }

    /// <summary>Its place in the result.</summary>
    public int Index { get; set; } = -1;

    /// <summary>Puts a border before the other children.</summary>
    public void Adopt(Border child)
    {
        if (FirstChild is not null)
        {
            FirstChild.Previous = child;
        }

        (child.Next, child.Parent, FirstChild) = (FirstChild, this, child);
    }

    /// <summary>All below it: each border, then those in it, then the next one.</summary>
    public IEnumerable<Border> Descendants()
    {
        Border? border = FirstChild;
        while (border is not null)
        {
            yield return border;
            Border? next = border.FirstChild;
            while (next is null && border != this)
            {
                (next, border) = (border.Next, border.Parent!);
            }

            border = next;
        }
    }
}
