namespace PurePipeline.Pillow.Drawing;

/// <summary>Ellipses as rows between an outer and an inner one: <c>ellipse_next</c> of Pillow's <c>Draw.c</c>.</summary>
internal static class EllipseDrawing
{
    /// <summary>Draws an ellipse that fills a box, its corners included.</summary>
    /// <param name="pen">Draws the rows.</param>
    /// <param name="box">Left, top, right and bottom; nothing is drawn if it is empty.</param>
    /// <param name="width">The width of the line; null to fill.</param>
    public static void Draw(Pen pen, (int Left, int Top, int Right, int Bottom) box, int? width)
    {
        (int a, int b) = (box.Right - box.Left, box.Bottom - box.Top);
        int line = width ?? a + b;
        var outer = new EllipseQuarter(a, b);
        if (line < 1 || !outer.TryNext(out int right, out int y))
        {
            return;
        }

        var inner = new EllipseQuarter(a - (2 * (line - 1)), b - (2 * (line - 1)));
        int leftmost = a % 2;
        int left = leftmost;
        for (bool isFinished = false; !isFinished;)
        {
            (int row, int l, int r) = (y, left, right);
            isFinished = !Pass(ref outer, row, out right, out y);
            int x;
            bool hasInner;
            while ((hasInner = inner.TryNext(out x, out int innerY)) && innerY <= row)
            {
                l = x;
            }

            left = hasInner ? x : leftmost;
            DrawRows(row, l, r);
        }

        void DrawRows(int row, int l, int r)
        {
            bool hasRight = l > 0 || l < r;
            Row(-r, -row, -l);
            if (hasRight)
            {
                Row(l == 0 ? 2 : l, -row, r);
            }

            if (row > 0)
            {
                Row(-r, row, -l);
            }

            if (hasRight && row > 0)
            {
                Row(l == 0 ? 2 : l, row, r);
            }
        }

        void Row(int x0, int row, int x1) => pen.Row(box.Left + ((x0 + a) / 2), box.Top + ((row + b) / 2), box.Left + ((x1 + a) / 2));
    }

    // Goes on to the first point above a row; false if there is none.
    private static bool Pass(ref EllipseQuarter quarter, int row, out int x, out int y)
    {
        while (quarter.TryNext(out x, out y))
        {
            if (y > row)
            {
                return true;
            }
        }

        return false;
    }
}
