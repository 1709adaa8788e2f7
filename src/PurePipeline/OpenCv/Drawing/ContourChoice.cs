using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Drawing;

/// <summary>Which contours <c>cv2.drawContours</c> draws, and in which order.</summary>
internal static class ContourChoice
{
    /// <param name="count">How many contours there are.</param>
    /// <param name="index">Which one; below 0 all.</param>
    /// <param name="hierarchy">int32 of shape (1, count, 4), or null.</param>
    /// <param name="maxLevel">How deep.</param>
    /// <param name="rule">The release, by how it fills.</param>
    public static IEnumerable<int> Of(int count, int index, NdArray? hierarchy, int maxLevel, EdgeRule rule)
    {
        if (index >= count)
        {
            throw new ArgumentException($"cv2.drawContours: there is no contour {index} of {count}.");
        }

        IEnumerable<int> chosen = index >= 0 ? [index] : Enumerable.Range(0, count);
        if (hierarchy is null || hierarchy.Length == 0 || maxLevel == 0)
        {
            return maxLevel == 0 && rule == EdgeRule.AsGiven ? chosen.Take(1) : chosen;
        }

        if (hierarchy.DType != DType.Int32 || hierarchy.Length != 4L * count)
        {
            throw new ArgumentException($"cv2.drawContours takes a hierarchy of int32 of shape (1, {count}, 4).");
        }

        int[] relations = hierarchy.ToArray<int>();
        if (relations.Any(other => other < -1 || other >= count))
        {
            throw new ArgumentException($"cv2.drawContours: the hierarchy names contours that are not among the {count}.");
        }

        return rule switch
        {
            EdgeRule.AsGiven => FromFirst(relations, Math.Max(index, 0), index < 0, index >= 0 ? maxLevel + 1L : maxLevel),
            // 4.10 chooses and fills by a rule that is not known here.
            EdgeRule.Centred => throw new NotSupportedException(
                "cv2.drawContours with a hierarchy, and a maxLevel other than 0, is not supported for OpenCV 4.7 to 4.10: leave the hierarchy out."),
            _ => Within(relations, chosen.Where(i => index >= 0 || relations[(4 * i) + 3] < 0), maxLevel),
        };
    }

    // 4.6: a contour, what lies in it, and then the contours beside it.
    private static List<int> FromFirst(int[] relations, int first, bool areSiblingsWanted, long levels)
    {
        List<int> found = [];
        var waiting = new Stack<(int Contour, int Level)>([(first, 0)]);
        while (waiting.TryPop(out (int Contour, int Level) next))
        {
            RequireTree(found.Count < relations.Length / 4);
            found.Add(next.Contour);
            (int beside, int inner) = (relations[4 * next.Contour], relations[(4 * next.Contour) + 2]);
            if (beside >= 0 && (next.Level > 0 || areSiblingsWanted))
            {
                waiting.Push((beside, next.Level));
            }

            if (inner >= 0 && next.Level + 1 < levels)
            {
                waiting.Push((inner, next.Level + 1));
            }
        }

        return found;
    }

    // How many contours each lies in; found once for each, from the outermost that is not known yet.
    private static int[] Levels(int[] relations)
    {
        int[] levels = new int[relations.Length / 4];
        Array.Fill(levels, -1);
        var inner = new Stack<int>();
        for (int i = 0; i < levels.Length; i++)
        {
            int outer = i;
            for (; outer >= 0 && levels[outer] < 0; outer = relations[(4 * outer) + 3])
            {
                RequireTree(inner.Count < levels.Length);
                inner.Push(outer);
            }

            int level = outer < 0 ? -1 : levels[outer];
            while (inner.TryPop(out int contour))
            {
                levels[contour] = ++level;
            }
        }

        return levels;
    }

    // 4.13.
    private static List<int> Within(int[] relations, IEnumerable<int> roots, int maxLevel)
    {
        List<int> found = [];
        int[] levels = Levels(relations);
        var waiting = new Stack<int>(roots);
        int met = waiting.Count;
        while (waiting.TryPop(out int contour))
        {
            if (levels[contour] <= maxLevel)
            {
                found.Add(contour);
            }

            for (int inner = relations[(4 * contour) + 2]; inner > 0; inner = relations[4 * inner])
            {
                RequireTree(++met <= levels.Length);
                waiting.Push(inner);
            }
        }

        return found;
    }

    private static void RequireTree(bool isTree)
    {
        if (!isTree)
        {
            throw new ArgumentException("cv2.drawContours: the hierarchy goes round in circles.");
        }
    }
}
