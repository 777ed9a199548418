extension LayoutSpec {
    /// The file of the layout `vietnamese`, byte for byte.
    package static let vietnameseText = """
        # The standard page with Vietnamese headings, numbers and dates.
        version: 1
        description: The standard page in Vietnamese
        extends: standard

        locale:
          language: vi
          thousands: "."
          decimal: ","
          scales: { million: triệu, billion: tỷ, trillion: nghìn tỷ }
          money: "{value} {currency}"
          range: "{from} đến {to}"
          ordinal: "thứ {number}"
          day: "ngày {day} {month} năm {year}"
          month: "{month} năm {year}"
          quarter: "quý {quarter} năm {year}"
          decade: "thập niên {year}"
          months: [tháng 1, tháng 2, tháng 3, tháng 4, tháng 5, tháng 6, tháng 7, tháng 8, tháng 9, tháng 10, tháng 11, tháng 12]
          short-day: "{day}/{month}/{year}"
          short-months: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]
          short-month: "{month}/{year}"

        strings:
          bottom-line: Điểm chính
          figures: Số liệu chủ yếu
          facts: Số liệu khác
          comparison: So sánh
          timeline: Dòng thời gian
          events: Các mốc thời gian
          next: Sắp tới
          anniversaries: Ngày kỷ niệm
          conflicts: Thông tin trái ngược
          changes: Thay đổi so với số trước
          gaps: Những gì còn thiếu
          sources: Nguồn
          passages: Đoạn trích dẫn
          continued: "{title} (tiếp theo)"
          as-of: Tính đến {date}
          undated: Không ghi ngày
          issue: Số {number}
          page-of: Trang {page}/{pages}
          period-covered: Giai đoạn {period}
          about: khoảng
          nearly: gần
          more-than: hơn
          less-than: dưới
          at-least: ít nhất
          up-to: tối đa
          rise: tăng
          fall: giảm
          derived: suy ra
          inferred: theo ngữ cảnh
          given: theo khai báo
          approximate: khoảng {date}
          since: từ {date}
          until: đến {date}
          date: Thời gian
          event: Sự kiện
          source: Nguồn
          status: Tình trạng
          past: đã qua
          current: đang diễn ra
          planned: dự kiến
          return: Lần
          of: Sự kiện
          origin: Năm gốc
          observed: Năm kỷ niệm
          next-return: Mốc tròn tới
          next-return-of: "{ordinal} ({date})"
          kind: Loại
          what: Nội dung
          before: Trước
          now: Nay
          new: mới
          changed: thay đổi
          gone: không còn
          source-vanished: mất nguồn
          planned-to-past: đã diễn ra
          rules: do quy tắc đọc mới
          said: "Theo {source}"
          file: Tệp
          dated: Ngày
          fingerprint: Dấu vân tay
          title: Tiêu đề
          unread: "Nguồn không đọc được: {source}"
          empty-source: "Nguồn không có nội dung: {source}"
          set-aside: "Số liệu và mốc thời gian thấy nhưng không dùng: {count}"
          shortened: "Còn {count} mục ít quan trọng hơn không hiển thị"
          not-on-page: "{section}: còn {count} mục trong dữ liệu"
          not-cited: "Còn {count} nguồn đã đọc, không trích dẫn ở đây; dữ liệu đính kèm nêu tên từng nguồn"
          nothing: "Không có mục nào: các nguồn không nêu."
          no-figures: Không tìm thấy số liệu chủ yếu nào trong các nguồn.
          no-events: Không tìm thấy sự kiện có ngày tháng nào trong các nguồn.
          no-anniversaries: Các nguồn không nêu ngày kỷ niệm nào và cũng không suy ra được.
          no-conflicts: Không thấy thông tin trái ngược.
          no-changes: Không có gì thay đổi so với số trước.
          no-next: Các nguồn không nêu sự kiện dự kiến nào.
          no-gaps: Mọi nguồn đều đã được đọc và không có số liệu nào bị bỏ qua.
          no-bottom-line: Các nguồn không có câu nào để nêu lên đầu.
          no-sources: Không có nguồn nào.
          mark-of-day: ngày
          mark-of-month: tháng hoặc năm
          mark-of-span: thập niên hoặc giai đoạn
          mark-of-derived: rỗng = suy ra
          mark-of-approximate: mờ = khoảng
          mark-of-planned: nhạt = dự kiến
          timeline-alternative: "Dòng thời gian gồm {count} sự kiện từ {from} đến {to}."
          passage-link: Đoạn {mark}
          cited-by: dùng cho
          back-link: Trở lại nơi trích dẫn {mark}
          source-link: "Nguồn {mark}: {title}"
          address-link: "Mở nguồn tại {address}"
          line: dòng {line}
          page-number: trang {page}
          sources-line: "Nguồn: {sources}"
          comparison-alternative: "So sánh: {values}."

        """
}
